/** Files about disavowals. */
package org.beian.web.download.agency;
