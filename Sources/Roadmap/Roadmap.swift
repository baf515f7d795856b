// Roadmap
