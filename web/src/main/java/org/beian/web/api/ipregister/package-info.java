/**
 * REST resources of the address register: holders of an address, check reports and findings, single
 * changes, management rules.
 */
package org.beian.web.api.ipregister;
