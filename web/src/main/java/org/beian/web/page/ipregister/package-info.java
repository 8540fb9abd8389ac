/** Pages of the address register: reports and their findings, records, the picture, search. */
package org.beian.web.page.ipregister;
