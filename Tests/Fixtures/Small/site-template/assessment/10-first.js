"use strict";
const first = 1;
