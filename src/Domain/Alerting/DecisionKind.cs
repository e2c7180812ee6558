namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>A step that a caseworker reports. None of them stops or changes a payment.</summary>
public enum DecisionKind
{
    /// <summary>Signed for (签收).</summary>
    Received = 1,

    /// <summary>Visited (入户核查).</summary>
    Visited = 2,

    /// <summary>Explained with proof: the findings rest until their facts change.</summary>
    Explained = 3,

    /// <summary>Propose help, more help or a recount.</summary>
    ProposeHelp = 4,

    /// <summary>Propose that help ends or shrinks; another person confirms, then notice and time to answer follow.</summary>
    ProposeRemoval = 5,

    /// <summary>Confirm a proposal; never by the person who proposed it.</summary>
    Confirm = 6,

    /// <summary>Turn a proposal down.</summary>
    Reject = 7,

    /// <summary>Close after the notice period.</summary>
    Close = 8,
}
