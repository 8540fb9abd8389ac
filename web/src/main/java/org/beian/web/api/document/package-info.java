/** REST resource of documents: upload and download. */
package org.beian.web.api.document;
