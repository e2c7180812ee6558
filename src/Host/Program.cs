using LowIncomeMonitor.Host.Commands;

// Composition only: every command is a file of its own below Commands/.
return await CommandLine.RunAsync(args);
