/**
 * Reports by the public (6.9): each bureau publishes telephone, fax and e-mail at which it takes
 * them. A bureau maintains its own contact, everybody can read all of them, and each change is
 * recorded in the history.
 */
package org.beian.publicreport;
