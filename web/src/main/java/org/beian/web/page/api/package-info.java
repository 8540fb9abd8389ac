/** Page that shows the programming interface as the document at {@code /openapi} describes it. */
package org.beian.web.page.api;
