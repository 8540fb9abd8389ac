/**
 * REST resources of access (article 11): applications, pre-assigned addresses, the comparison of a
 * filing, opening, refusal and stop.
 */
package org.beian.web.api.access;
