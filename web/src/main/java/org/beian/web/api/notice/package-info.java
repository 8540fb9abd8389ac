/** REST resource of the events of a unit. */
package org.beian.web.api.notice;
