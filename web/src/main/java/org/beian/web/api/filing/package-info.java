/**
 * Applications for filings over the interface: submit, look, revise, take back (articles 12, 13).
 */
package org.beian.web.api.filing;
