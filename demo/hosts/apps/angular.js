// Compiles the templates in the browser, as nothing did before: an app that Angular's own tools build leaves this out.
import '@angular/compiler';
import { Component, computed, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { BackupHealth } from '../snippets/angular.ts';
import { FIRST_TENANT, LINKS, postureOf, TENANTS } from './page.js';

class App {
  tenants = TENANTS;
  links = LINKS;
  tenant = signal(FIRST_TENANT);
  isShown = signal(true);
  assessment = signal(null);
  route = signal('');
  posture = computed(() => postureOf(this.assessment(), this.tenant()));
}
Component({ selector: '#app', imports: [BackupHealth], templateUrl: './app.angular.html' })(App);

await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
