/** The events of a unit. */
package org.beian.web.api.notice;
