using LowIncomeMonitor.Domain.Policy;

namespace LowIncomeMonitor.Host.Policy;

/// <summary>How far a simulation is, on standard error: redrawn on a terminal, else a line every few seconds.</summary>
internal sealed class SimulationBar(TimeProvider clock) : IProgress<SimulationProgress>
{
    private readonly bool _terminal = !Console.IsErrorRedirected;
    private long _last = clock.GetTimestamp();

    public void Report(SimulationProgress value)
    {
        if (clock.GetElapsedTime(_last) < TimeSpan.FromSeconds(_terminal ? 0.2 : 5))
            return;
        _last = clock.GetTimestamp();
        var line = $"simulate: {value.Households:N0} of {value.Of:N0} households";
        if (_terminal)
            Console.Error.Write($"\r{line}   ");
        else
            Console.Error.WriteLine(line);
    }

    public void Finish()
    {
        if (_terminal)
            Console.Error.Write("\r" + new string(' ', 70) + "\r");
    }
}
