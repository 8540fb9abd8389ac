/**
 * Servlets for files that people download: attachments, letters, management rules, statistics,
 * address space tables, results and templates of imports.
 */
package org.beian.web.download;
