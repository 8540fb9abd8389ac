/**
 * Pages of the address register: reports and findings, units and branches, records, and the search.
 */
package org.beian.web.page.ipregister;
