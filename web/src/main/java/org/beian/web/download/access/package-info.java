/** Downloads about accesses: moves to another provider and their letters (B13). */
package org.beian.web.download.access;
