/**
 * Figures that pages show without waiting for them: badges of the frame and numbers of home pages,
 * kept as they were last counted and counted anew beside the request.
 */
package org.beian.web.page.figure;
