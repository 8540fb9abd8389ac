/**
 * Reports by the public (6.9): each bureau publishes telephone, fax and e-mail at which it takes
 * them. A bureau keeps its own contact, everybody reads all of them, and each change stands in the
 * history.
 */
package org.beian.publicreport;
