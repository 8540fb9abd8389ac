/** Parts of the pages of matters by which answers on paper are recorded and shown. */
package org.beian.web.page.paper;
