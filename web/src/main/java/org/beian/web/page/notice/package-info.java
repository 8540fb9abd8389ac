/** What happened to the user's unit, until it is acknowledged (8.8). */
package org.beian.web.page.notice;
