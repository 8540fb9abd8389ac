/** The bureau's review desk and its blacklist. */
package org.beian.web.page.filing.desk;
