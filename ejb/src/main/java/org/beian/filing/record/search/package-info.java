/** Search in the register of filings for officials (principle 2), by key and territory. */
package org.beian.filing.record.search;
