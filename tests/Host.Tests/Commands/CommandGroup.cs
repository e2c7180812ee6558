namespace LowIncomeMonitor.Host.Tests.Commands;

/// <summary>Tests that own the console and the environment of the process: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CommandGroup
{
    public const string Name = "console";
}
