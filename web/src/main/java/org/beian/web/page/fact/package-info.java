/** Pages of dated facts: their list, and the page of one with its versions and changes. */
package org.beian.web.page.fact;
