/** Uploads of documents. */
package org.beian.web.api.document;
