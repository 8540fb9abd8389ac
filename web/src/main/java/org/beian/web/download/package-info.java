/**
 * Files that people download: attachments, letters, rules on file, statistics, originals of
 * imports.
 */
package org.beian.web.download;
