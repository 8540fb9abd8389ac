/** Texts and statistics of the domain register, shared by pages and interface. */
package org.beian.web.domainregister;
