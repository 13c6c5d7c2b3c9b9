/** Working days, limits and how they are counted. */
package org.maplebridge.calendar;
