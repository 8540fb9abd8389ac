/** Files about changes that were not filed in time. */
package org.beian.web.download.unfiledchange;
