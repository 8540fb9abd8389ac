/** Page of the events of the user's unit, each open until it is acknowledged (8.8). */
package org.beian.web.page.notice;
