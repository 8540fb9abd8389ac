/** Disavowals for programs. */
package org.beian.web.api.agency;
