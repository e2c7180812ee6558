namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>Gives the edition of the law that is live. An evaluation takes it once, so that none sees two editions.</summary>
public interface IParameterSource
{
    /// <summary>The live edition.</summary>
    ParameterEdition Current { get; }
}
