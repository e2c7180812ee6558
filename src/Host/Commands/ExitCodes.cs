namespace LowIncomeMonitor.Host.Commands;

/// <summary>What the program's end says.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;
}
