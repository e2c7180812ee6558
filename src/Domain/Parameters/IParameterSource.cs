namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>Gives the edition of the law that is live. An evaluation takes it once, so that none sees two editions.</summary>
public interface IParameterSource
{
    /// <summary>The live edition.</summary>
    ParameterEdition Current { get; }

    /// <summary>An edition that runs beside the live one and of which only the difference is kept; null when none does.</summary>
    ParameterEdition? OnTrial => null;
}
