/**
 * Lists of pages: the lazy data model of the tag {@code b:list} over keys, and what it asks of a
 * query.
 */
package org.beian.web.page.list;
