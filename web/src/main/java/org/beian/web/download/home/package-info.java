/** Downloads of the numbers of the charts on home pages, each with the clause of its page. */
package org.beian.web.download.home;
