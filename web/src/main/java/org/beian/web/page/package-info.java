/**
 * Pages for people. The frame is around every page, components are what the own tags show; the
 * beans of the pages lie in one folder a package of the EJBs.
 */
package org.beian.web.page;
