using LowIncomeMonitor.Domain.Parameters;

namespace LowIncomeMonitor.Matching.Tests.Harness;

/// <summary>The law, which a test may change while the service runs.</summary>
internal sealed class TestLaw(ParameterEdition first) : IParameterSource
{
    public ParameterEdition Current { get; set; } = first;

    public ParameterEdition? OnTrial { get; set; }
}
