/** Letters, mails and events around an application, and the invitations by which sponsors join. */
package org.beian.filing.notice;
