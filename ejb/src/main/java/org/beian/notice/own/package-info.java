/** What was mailed to the caller's own address. */
package org.beian.notice.own;
