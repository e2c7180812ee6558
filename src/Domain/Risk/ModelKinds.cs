namespace LowIncomeMonitor.Domain.Risk;

/// <summary>The kinds of model, in the words of files, tables and commands.</summary>
public static class ModelKinds
{
    /// <summary>Binned weight of evidence and logistic regression, as points that a person can add up.</summary>
    public const string Scorecard = "scorecard";

    /// <summary>Boosted regression trees, trained by ML.NET's FastTree.</summary>
    public const string FastTree = "fasttree";

    /// <summary>Logistic regression on one-hot inputs, trained by ML.NET's LBFGS: a check on the others, never chosen.</summary>
    public const string Lbfgs = "lbfgs";
}
