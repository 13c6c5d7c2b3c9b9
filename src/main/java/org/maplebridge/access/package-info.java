/** Who may enter: logins, sessions, throttling. */
package org.maplebridge.access;
