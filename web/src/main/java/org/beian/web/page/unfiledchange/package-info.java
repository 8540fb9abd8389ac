/** Pages of changes that were not filed in time, for sponsors, providers and authorities. */
package org.beian.web.page.unfiledchange;
