const second = first + 1;
