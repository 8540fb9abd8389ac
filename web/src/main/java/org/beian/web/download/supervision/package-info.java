/** Downloads of verifications. */
package org.beian.web.download.supervision;
