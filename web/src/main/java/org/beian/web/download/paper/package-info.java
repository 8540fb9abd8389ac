/** Scans of answers that sponsors gave on paper. */
package org.beian.web.download.paper;
