/** Pages on the closing of websites: requests to other bureaus, and looks at sites (16.4, 16.5). */
package org.beian.web.page.enforcement.closure;
