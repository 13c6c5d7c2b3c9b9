package org.maplebridge.calendar;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the calendar follow changes that other nodes make. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {}
