/** Pages of verifications, for providers and authorities. */
package org.beian.web.page.supervision;
